using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>The requests that most tests send.</summary>
internal static class Calls
{
    public const string Typename = "{ __typename }";

    extension(HttpClient client)
    {
        /// <summary>A token of the development issuer.</summary>
        public async Task<string> TokenAsync(string clientId, string? version = null)
        {
            using var form = new FormUrlEncodedContent([new("client_id", clientId), new("version", version ?? "2")]);
            using var response = await client.PostAsync("/dev/token", form);
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        }

        /// <summary>A query by POST, with this token.</summary>
        public async Task<HttpResponseMessage> AskWithAsync(string? token, params (string Name, string Value)[] headers)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Typename }) };
            if (token is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            foreach (var (name, value) in headers)
                request.Headers.Add(name, value);
            return await client.SendAsync(request);
        }

        /// <summary>A body by POST, as it stands.</summary>
        public async Task<HttpResponseMessage> PostAsync(string body, string? accept = null, string? contentType = "application/json", string? encoding = null) =>
            await client.PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType, encoding);

        /// <summary>A body by POST, as it stands.</summary>
        public async Task<HttpResponseMessage> PostAsync(byte[] body, string? accept = null, string? contentType = "application/json", string? encoding = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
            if (contentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            if (encoding is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            if (accept is not null)
                request.Headers.TryAddWithoutValidation("Accept", accept);
            return await client.SendAsync(request);
        }

        /// <summary>A query by POST, with these media types accepted.</summary>
        public Task<HttpResponseMessage> AskAsync(string document, string? accept = null) =>
            client.PostAsync(JsonSerializer.Serialize(new { query = document }), accept);
    }

    extension(HttpResponseMessage response)
    {
        /// <summary>The body as JSON.</summary>
        public Task<JsonElement> JsonAsync() => response.Content.ReadFromJsonAsync<JsonElement>();

        /// <summary>The code of a problem document, checked for the members that every problem has.</summary>
        public async Task<string> ProblemCodeAsync()
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = await response.JsonAsync();
            Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
            Assert.NotEqual("", problem.GetProperty("title").GetString());
            Assert.Equal(problem.GetProperty("detail").GetString(), problem.GetProperty("errors")[0].GetProperty("message").GetString());
            return problem.GetProperty("code").GetString()!;
        }
    }
}
